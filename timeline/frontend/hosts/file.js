// The host of the exported page: its address is the fragment; nothing is asked of any server.

import { elementOf } from "../elements.js";
import { fragment } from "../page/address.js";
import { Page } from "../page/page.js";
import { textOf } from "../page/unpacking.js";

/** Where the page is from: its address on the web, or the name of its file. */
function whereabouts() {
  const { protocol, host, pathname } = location;
  if (protocol !== "file:") return `${protocol}//${host}${pathname}`;
  return decodeURIComponent(pathname.split("/").pop() ?? "");
}

new Page(JSON.parse(await textOf(elementOf("data"))), { address: fragment, note: whereabouts });
