// Unpacks the page's style and script, which are a quarter as large as they travel, and puts them to
// work. The page's policy knows them by their hashes, as it knows this script.

/** What a part of the page holds: 85 letters, five for four bytes, that say something in the form of gzip. */
function unpack(id) {
  const letters = document.getElementById(id).textContent.trim();
  const digit = (letter) => (letter === "}" ? 20 : letter.charCodeAt(0) - 40);
  const bytes = new Uint8Array(Math.floor(letters.length * 4 / 5));
  for (let group = 0; group * 5 < letters.length; group += 1) {
    let number = 0;
    for (const letter of letters.slice(group * 5, group * 5 + 5).padEnd(5, "|")) number = number * 85 + digit(letter);
    for (let byte = 0; byte < 4; byte += 1) bytes[group * 4 + byte] = number >>> (24 - 8 * byte);
  }
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

(async () => {
  for (const [id, kind] of [["look", "style"], ["app", "script"]]) {
    const element = document.createElement(kind);
    element.textContent = await unpack(id).text();
    (kind === "style" ? document.head : document.body).append(element);
  }
})().catch((error) => {
  document.querySelector(".opening").textContent = `This form needs a current browser. (${error.message})`;
});
