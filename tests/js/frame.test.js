import assert from "node:assert/strict";
import test from "node:test";
import { isEmbedded, unframed } from "../../timeline/frontend/hosts/frame.js";

test("a page knows that it is framed as Streamlit does, and an address to share is not for the frame", () => {
  assert.equal(isEmbedded("?lane=iraq&Embed=TRUE"), true);
  assert.equal(isEmbedded("?embed=false&q=true"), false);
  assert.equal(
    unframed("https://here.example/a?embed=true&lane=iraq&embed_options=dark_theme&lane=syria"),
    "https://here.example/a?lane=iraq&lane=syria",
  );
});
