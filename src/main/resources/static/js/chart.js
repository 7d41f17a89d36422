// Trimmings only: arrow keys walk through a chart, and the figures of the place are shown below it. The table has all.
(function () {
  const readout = (stop) => {
    const plot = stop.closest(".chart-plot");
    const line = document.getElementById(plot.dataset.chart + "-readout");
    if (line) line.textContent = stop.getAttribute("aria-label");
  };
  document.addEventListener("mouseover", (event) => {
    if (event.target.matches?.(".chart-plot .stop")) readout(event.target);
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches?.(".chart-plot .stop")) readout(event.target);
  });
  document.addEventListener("keydown", (event) => {
    if (!event.target.matches?.(".chart-plot .stop")) return;
    const stops = Array.from(event.target.closest(".chart-plot").querySelectorAll(".stop"));
    const here = stops.indexOf(event.target);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = stops[Math.max(0, Math.min(stops.length - 1, to))];
    event.target.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
})();
