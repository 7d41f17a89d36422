// Follows the system's light or dark look. Loaded in the head so that the first paint is right.
(function () {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = () => document.documentElement.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  follow();
  dark.addEventListener("change", follow);
})();
