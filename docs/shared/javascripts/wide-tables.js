// A table that is wider than the page scrolls inside of a box. One who has no mouse must be able to
// reach that box by the keyboard, so it is made a stop of the tab key, as long as it is too narrow.
(() => {
  const boxes = ".md-typeset__scrollwrap";
  const reach = () => {
    for (const box of document.querySelectorAll(boxes)) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  addEventListener("load", reach);
  addEventListener("resize", reach);
  // The theme puts the boxes around the tables a moment after the page was read.
  new MutationObserver(reach).observe(document.body, { childList: true, subtree: true });
})();
