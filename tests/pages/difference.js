// Pixels that two pictures differ in by a contrast of three to one or more, against the length of the smaller's edge.
const pixels = async (base64) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
};
const linear = (value) => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const light = (data, at) => 0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
const [one, two] = [await pixels(arguments[0]), await pixels(arguments[1])];
let strong = 0;
for (let at = 0; at < one.data.length; at += 4) {
  const [a, b] = [light(one.data, at), light(two.data, at)];
  if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) strong += 1;
}
return strong;
