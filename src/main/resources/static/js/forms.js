// Trimmings only; every form works without.
(function () {
  // A second press while the first is under way does nothing. The server would refuse it anyway.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    form.querySelectorAll("button[type=submit]").forEach((button) => button.setAttribute("aria-disabled", "true"));
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      form.querySelectorAll("button[type=submit]").forEach((button) => button.removeAttribute("aria-disabled"));
    });
  });
  // Menus close on Escape and on a press beside them.
  const close = (keep) =>
    document.querySelectorAll("details.person[open], details.menu[open], details.confirm[open]").forEach((menu) => {
      if (menu !== keep) menu.removeAttribute("open");
    });
  document.addEventListener("click", (event) => close(event.target.closest("details")));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(null);
  });
  // One box ticks all of its form; without script each is ticked by itself.
  document.querySelectorAll("input[data-check-all]").forEach((all) => {
    const boxes = () => [...all.form.elements].filter((box) => box.name === all.dataset.checkAll && !box.disabled);
    all.hidden = false;
    all.addEventListener("change", () => boxes().forEach((box) => (box.checked = all.checked)));
  });
  // What is still being asked for when the page is left is given up quietly: that is no error.
  const asking = new Set();
  document.addEventListener("htmx:beforeSend", (event) => asking.add(event.detail.xhr));
  document.addEventListener("htmx:afterRequest", (event) => asking.delete(event.detail.xhr));
  window.addEventListener("pagehide", () => {
    asking.forEach((request) => {
      request.onabort = request.onerror = request.ontimeout = null;
      request.abort();
    });
    asking.clear();
  });
  // After a refused form the first wrong field has the cursor.
  const wrong = document.querySelector("[aria-invalid=true]");
  if (wrong && wrong.focus) wrong.focus();
})();
