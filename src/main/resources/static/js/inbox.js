// Trimmings only: the inbox by keyboard. Every row's link does the same.
(function () {
  const table = document.querySelector("table[data-inbox]");
  if (!table) return;
  const rows = [...table.querySelectorAll("tbody tr")];
  const address = (row) => row.querySelector("a[href]").getAttribute("href");
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, button, a, summary")) return;
    const at = rows.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const next = rows[Math.min(rows.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)))];
      if (next) next.focus();
      event.preventDefault();
    } else if (at >= 0 && event.key === "Enter") {
      location.assign(address(rows[at]));
    } else if (at >= 0 && event.key.toLowerCase() === "a") {
      location.assign(address(rows[at]) + "#approve");
    } else if (at >= 0 && event.key.toLowerCase() === "r") {
      location.assign(address(rows[at]) + "#quick");
    }
  });
})();
