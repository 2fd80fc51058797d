// Whether anything is lost: text cut off by its box, or lines of one text over those of another.
const found = [];
const tell = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 110);
const html = document.documentElement;
if (html.scrollWidth > html.clientWidth) {
  found.push(`scrolls sideways: ${html.scrollWidth} in ${html.clientWidth}`);
  for (const element of document.querySelectorAll("body *")) {
    const box = element.getBoundingClientRect();
    if ((box.right > innerWidth + 1 || box.left < -1) && !element.closest(".hidden, .skip, .scroll")) {
      found.push(`reaches out of the window: ${tell(element)}`);
      if (found.length > 3) break;
    }
  }
}
// What is there for the ear only is not seen at any size.
const clipped = (element) => element !== document.body
  && (getComputedStyle(element).clipPath !== "none" || clipped(element.parentElement));
const texts = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode;
  const holder = node.parentElement;
  if (!node.data.trim() || !holder.checkVisibility() || holder.closest(".hidden, .skip, svg, script, .picked") || clipped(holder)) continue;
  for (let box = holder; box !== document.body; box = box.parentElement) {
    const style = getComputedStyle(box);
    const cut = (side, inner, outer) => ["hidden", "clip"].includes(style[side]) && inner > outer + 1;
    if (cut("overflowX", box.scrollWidth, box.clientWidth) || cut("overflowY", box.scrollHeight, box.clientHeight)) {
      found.push(`is cut off: ${tell(box)}`);
      break;
    }
  }
  const range = document.createRange();
  range.selectNodeContents(node);
  for (const line of range.getClientRects()) if (line.width > 1) texts.push({ holder, line });
}
texts.sort((one, two) => one.line.top - two.line.top);
texts.forEach((one, at) => {
  for (const two of texts.slice(at + 1)) {
    if (two.line.top > one.line.bottom - 4) break;
    if (one.holder === two.holder || one.holder.contains(two.holder) || two.holder.contains(one.holder)) continue;
    const across = Math.min(one.line.right, two.line.right) - Math.max(one.line.left, two.line.left);
    const down = Math.min(one.line.bottom, two.line.bottom) - Math.max(one.line.top, two.line.top);
    // Lines have room above and below their letters.
    if (across > 2 && down > 0.45 * Math.min(one.line.height, two.line.height)) {
      found.push(`lies over ${tell(two.holder)}: ${tell(one.holder)}`);
      break;
    }
  }
});
return [...new Set(found)].slice(0, 6);
