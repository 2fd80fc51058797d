// Fills a form well: every set of choices differently, one box, all points on the first goal, a few words, a number, a day.
const form = document.getElementById("survey");
const sets = new Map();
for (const radio of form.querySelectorAll("input[type=radio]")) {
  sets.set(radio.name, [...(sets.get(radio.name) ?? []), radio]);
}
[...sets.values()].forEach((set, index) => {
  set[index % set.length].checked = true;
});
[...form.querySelectorAll("input[type=checkbox]")].forEach((box, index) => {
  box.checked = index === 0;
});
form.querySelectorAll(".share input").forEach((line, index) => {
  line.value = index === 0 ? arguments[0] : "";
});
for (const sentence of form.querySelectorAll(".box input")) sentence.checked = true;
for (const figure of form.querySelectorAll(".typed input")) figure.value = "3";
for (const [part, figure] of [["day", "2"], ["month", "11"], ["year", "1980"]]) {
  for (const line of form.querySelectorAll(`.day .is-${part} input`)) line.value = figure;
}
for (const words of form.querySelectorAll(".words input")) {
  words.closest("li").querySelector("input").checked = true;
  words.value = "Mehr Grün";
}
for (const lines of form.querySelectorAll("textarea")) lines.value = "Mehr Grün";
