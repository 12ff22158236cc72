import assert from "node:assert/strict";
import test from "node:test";
import { channelName, isNews } from "../../timeline/frontend/present/channel.js";

test("what comes by two ways is heard once, from each window", () => {
  const heard = new Map();
  const news = [
    { from: 0.1, number: 1 },
    { from: 0.1, number: 1 },
    { from: 0.2, number: 1 },
    { from: 0.1, number: 2 },
    { from: 0.1, number: 1 },
  ].map((message) => isNews(message, heard));
  assert.deepEqual(news, [true, false, true, true, false]);
});

test("the windows of one page share a name, and two timelines do not", () => {
  assert.equal(channelName("/iraq/"), channelName("/iraq/index.html"));
  assert.notEqual(channelName("/iraq/"), channelName("/syria/"));
});
