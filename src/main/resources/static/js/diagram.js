// Draws a case's diagram and marks the way taken. Everything comes from this site; without this script the page's
// lists tell the same.
(function () {
  'use strict';

  const place = document.getElementById('diagram');
  const failed = document.getElementById('diagram-failed');

  async function draw() {
    const answer = await fetch(place.dataset.source, { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      throw new Error('The diagram was answered with ' + answer.status);
    }
    const diagram = await answer.json();
    const viewer = new window.BpmnJS({ container: place });
    await viewer.importXML(diagram.xml);
    const canvas = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    const mark = (ids, marker) => ids.filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, marker));
    mark(diagram.passed, 'passed');
    mark(diagram.current, 'current');
    canvas.zoom('fit-viewport', 'auto');
    // The picture is hidden from who cannot see it, so the keyboard must not get lost in it.
    place.querySelectorAll('a, [tabindex]').forEach((part) => part.setAttribute('tabindex', '-1'));
    place.dataset.drawn = 'true';
  }

  draw().catch((error) => {
    console.error(error);
    place.hidden = true;
    failed.hidden = false;
  });
})();
