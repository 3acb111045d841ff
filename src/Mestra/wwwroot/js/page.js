// What script adds to pages that work without it: the print button, the copy button, and the error summary read first.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copies);
    field.select(); // where the browser says no, the person copies what is marked
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied;
  });
}

document.querySelector("[data-focus]")?.focus();
