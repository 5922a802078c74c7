// Hides what a form does not ask for at present. Without this script everything is shown, with a hint saying when it is
// needed, and the server drops what it did not want.
(function () {
  'use strict';

  const CONDITIONAL = '[data-shown-when-field]';

  // What a field holds; a disabled field holds nothing, as it is not sent.
  function values(root, name) {
    const held = [];
    root.querySelectorAll('[name="' + CSS.escape(name) + '"]').forEach(function (input) {
      if (input.disabled) return;
      if (input.hasAttribute('data-yes-no')) held.push(String(input.checked));
      else if (input.type === 'radio' || input.type === 'checkbox') { if (input.checked) held.push(input.value); }
      else held.push(input.value);
    });
    return held;
  }

  // Conditions only look up, so that one pass from top to bottom settles all.
  function settle(root) {
    root.querySelectorAll('[data-shown-hint="true"]').forEach(function (hint) { hint.hidden = true; });
    root.querySelectorAll(CONDITIONAL).forEach(function (part) {
      const held = values(root, part.dataset.shownWhenField);
      part.hidden = 'shownWhenValue' in part.dataset
        ? !held.includes(part.dataset.shownWhenValue)
        : held.includes(part.dataset.shownUnlessValue);
      part.querySelectorAll('input, select, textarea').forEach(function (input) {
        input.disabled = input.closest(CONDITIONAL + '[hidden]') !== null;
      });
    });
  }

  function settleAll() {
    document.querySelectorAll('.form-parts').forEach(settle);
  }

  ['input', 'change'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      const root = event.target.closest ? event.target.closest('.form-parts') : null;
      if (root) settle(root);
    });
  });
  // A reset form has its values only after the event; a page may come from the cache.
  document.addEventListener('reset', function () { setTimeout(settleAll, 0); });
  window.addEventListener('pageshow', settleAll);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', settleAll);
  else settleAll();
})();
