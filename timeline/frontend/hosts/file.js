// The host of the exported page: its address is the fragment; nothing is asked of any server.

import { fragment } from "../page/address.js";
import { hearEarlyInput } from "../page/early-input.js";
import { contentOfPage } from "../page/page-content.js";
import { Page } from "../page/page.js";

/** Where the page is from: its address on the web, or the name of its file. */
function whereabouts() {
  const { protocol, host, pathname } = location;
  if (protocol !== "file:") return `${protocol}//${host}${pathname}`;
  return decodeURIComponent(pathname.split("/").pop() ?? "");
}

const content = await contentOfPage(fragment.read(new URL(location.href)));
hearEarlyInput(new Page(content, { address: fragment, note: whereabouts }));
