// Small comforts for keyboards and readers; every page works without them.
(() => {
  const doc = document, root = doc.documentElement;
  root.classList.add("js");
  const typing = t => t && (t.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName));
  const rows = () => [...doc.querySelectorAll("[data-rows] tbody tr, ul[data-rows] > li, ol[data-rows] > li")];
  let at = -1;

  function step(by) {
    const all = rows();
    if (!all.length) return;
    at = Math.max(0, Math.min(all.length - 1, at + by));
    all.forEach((row, i) => row.classList.toggle("chosen", i === at));
    const link = all[at].querySelector("a");
    if (link) link.focus({ preventScroll: true });
    all[at].scrollIntoView({ block: "nearest" });
  }

  doc.addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || typing(e.target)) return;
    if (e.key === "/") {
      const box = doc.querySelector("[data-key='/']");
      if (box) { e.preventDefault(); box.focus(); box.select(); }
    } else if (root.classList.contains("desk")) {
      if (e.key === "j") step(1);
      else if (e.key === "k") step(-1);
      else if (e.key === "e") doc.querySelector("[data-key='e']")?.click();
      else if (e.key === "?") doc.getElementById("keys")?.showModal();
    }
  });

  // on a phone the strip of sections shows where one is
  doc.querySelectorAll(".desknav ul, .sitenav ul").forEach(strip => {
    const here = strip.querySelector("[aria-current]");
    if (here && strip.scrollWidth > strip.clientWidth) strip.scrollLeft += here.getBoundingClientRect().left - strip.getBoundingClientRect().left - (strip.clientWidth - here.offsetWidth) / 2;
  });

  // buttons that need this file stay hidden without it
  doc.querySelectorAll("[data-js]").forEach(el => el.hidden = false);
  doc.querySelectorAll("[data-print]").forEach(el => el.addEventListener("click", () => print()));

  // what opens in a frame of this page is brought into sight
  doc.addEventListener("click", e => {
    const name = e.target.closest?.("a[target]")?.target;
    const frame = name && [...doc.querySelectorAll("iframe[name]")].find(one => one.name === name);
    if (frame) frame.scrollIntoView({ block: "center" });
  });

  // a figure field goes where the writer last was
  let writing = null;
  doc.addEventListener("focusin", e => { if (e.target.tagName === "TEXTAREA") writing = e.target; });
  doc.addEventListener("click", e => {
    const insert = e.target.closest?.("[data-insert]");
    const into = writing?.isConnected ? writing : doc.querySelector("textarea");
    if (!insert || !into) return;
    into.setRangeText(insert.dataset.insert, into.selectionStart, into.selectionEnd, "end");
    into.focus();
  });
  doc.addEventListener("htmx:afterSwap", () => doc.querySelectorAll("[data-js]").forEach(el => el.hidden = false));

  // a guide that was folded stays folded
  doc.querySelectorAll("details[data-fold]").forEach(el => {
    const key = "fold:" + el.dataset.fold;
    try {
      if (localStorage.getItem(key) === "1") el.open = false;
      el.addEventListener("toggle", () => localStorage.setItem(key, el.open ? "0" : "1"));
    } catch { /* storage refused: the guide simply opens again */ }
  });

  // chosen files with their sizes, before they travel
  doc.querySelectorAll(".upload input[type=file]").forEach(input => {
    const out = input.closest(".upload").querySelector("output");
    input.addEventListener("change", () => {
      const most = Number(input.dataset.limit || 20), limit = most * 1024 * 1024;
      out.textContent = [...input.files].map(f => {
        const size = f.size < 1048576 ? Math.max(1, Math.round(f.size / 1024)) + " KB" : (f.size / 1048576).toFixed(1) + " MB";
        return f.name + "（" + size + (f.size > limit ? "，超过 " + most + " MB，不能上传" : "") + "）";
      }).join("\n");
    });
  });

  // reading aloud, where the browser can speak
  const read = doc.querySelector("[data-read]");
  if (read) {
    if (!("speechSynthesis" in window)) read.closest("li").hidden = true;
    read.addEventListener("click", () => {
      if (speechSynthesis.speaking) {
        speechSynthesis.cancel();
        read.textContent = "朗读";
        return;
      }
      const text = doc.querySelector("[data-readable]") || doc.querySelector("main");
      for (const part of text.innerText.split(/(?<=[。；！？\n])/)) {
        if (!part.trim()) continue;
        const words = new SpeechSynthesisUtterance(part);
        words.lang = "zh-CN";
        speechSynthesis.speak(words);
      }
      read.textContent = "停止朗读";
    });
    addEventListener("pagehide", () => speechSynthesis.cancel());
  }

  // a form goes off once
  doc.addEventListener("submit", e => {
    const form = e.target;
    if (form.method !== "post" || e.defaultPrevented) return;
    if (form.dataset.sent) { e.preventDefault(); return; }
    form.dataset.sent = "1";
    setTimeout(() => delete form.dataset.sent, 8000);
  });
})();
