// The one script. Every page is whole without it: it only saves somebody who gives out points from sending the page to
// see their sum. It stores nothing, sends nothing and moves nothing.
(() => {
  "use strict";

  const STEP = 5;

  // Points already given out, or null if something that was typed is no number.
  const given = (fields) =>
    fields.reduce((sum, field) => {
      const typed = field.value.trim();
      return sum === null || !/^\d*$/.test(typed) ? null : sum + Number(typed);
    }, 0);

  const button = (sign, words, field, change) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "step";
    made.textContent = sign;
    made.setAttribute("aria-label", words);
    made.id = `${field.id}-${change > 0 ? "more" : "less"}`;
    made.setAttribute("aria-labelledby", `${field.id}-text ${made.id}`);
    made.addEventListener("click", () => {
      const now = /^\s*\d+\s*$/.test(field.value) ? Number(field.value) : 0;
      field.value = Math.max(0, now + change) || "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    return made;
  };

  for (const shares of document.querySelectorAll(".shares")) {
    const fields = [...shares.querySelectorAll("input")];
    const sum = shares.querySelector(".sum");
    const said = sum.querySelector("b") ?? document.createElement("b");
    const count = sum.querySelector("button");
    said.className = "figure";
    said.setAttribute("role", "status");
    count.before(said);
    count.hidden = true;
    const tell = () => {
      const points = given(fields);
      said.textContent = points === null ? "" : sum.dataset.before + points + sum.dataset.after;
      sum.classList.toggle("over", points > Number(shares.dataset.total));
      count.hidden = points !== null;
    };
    for (const field of fields) {
      field.before(button("−", shares.dataset.less, field, -STEP));
      field.after(button("+", shares.dataset.more, field, STEP));
    }
    shares.addEventListener("input", tell);
    tell();
  }
})();
