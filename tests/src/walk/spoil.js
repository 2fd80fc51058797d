// Ticks every box, writes no number and too many letters; tells whether there was anything to do wrong.
const form = document.getElementById("survey");
const boxes = [...form.querySelectorAll("input[type=checkbox]")];
// What nobody sees is for machines alone, and is never wrong.
const lines = [...form.querySelectorAll("input:not([type]), input[type=text], textarea")]
  .filter((line) => line.tabIndex >= 0);
const sets = new Map();
for (const radio of form.querySelectorAll("input[type=radio]")) {
  sets.set(radio.name, sets.get(radio.name) ?? radio);
}
for (const box of boxes) box.checked = true;
for (const line of lines) line.value = "x".repeat(3000);
// Of comparisons the same goal is both best and worst.
const compared = form.querySelector(".is-sets") !== null;
if (compared) for (const radio of sets.values()) radio.checked = true;
const required = form.querySelector("[aria-required=true]") !== null;
return boxes.length > 0 || lines.length > 0 || compared || required;
