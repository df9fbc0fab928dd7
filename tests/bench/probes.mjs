// What runs inside the measured pages. Each function is sent there whole, so it can use nothing from outside itself.

/**
 * Before the page's own scripts: notes in `bench.ready` when its markers are drawn. They are when all of them are in
 * the document, each has a size and its picture, and the frame that shows them has been made: a message that is sent
 * at a frame's beginning arrives after its end.
 */
export function watchMarkers({ marker, count }) {
  window.bench = {
    ready: null,
    afterFrame(tell) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => tell(performance.now());
      port2.postMessage(null);
    },
  };
  function look() {
    const found = [...document.querySelectorAll(marker)];
    const isDrawn = (element) => element.getBoundingClientRect().width > 0 && element.complete !== false;
    if (found.length < count || !found.every(isDrawn)) requestAnimationFrame(look);
    else {
      window.bench.afterFrame((time) => {
        window.bench.ready = time;
      });
    }
  }
  const observer = new MutationObserver(() => {
    if (document.querySelectorAll(marker).length < count) return;
    observer.disconnect();
    requestAnimationFrame(look);
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Notes in `bench.opened` the milliseconds from the next click to the end of the first frame with a popup in it. */
export function watchPopup({ popup }) {
  window.bench.opened = null;
  const onClick = ({ timeStamp }) => {
    const look = () => {
      const found = document.querySelector(popup);
      if (!found || found.getBoundingClientRect().width === 0) requestAnimationFrame(look);
      else {
        window.bench.afterFrame((time) => {
          window.bench.opened = time - timeStamp;
        });
      }
    };
    requestAnimationFrame(look);
  };
  window.addEventListener('click', onClick, { capture: true, once: true });
}

/** The middle of a marker, and whether a click there would meet it. */
export function findMarker({ selector, index }) {
  const found = document.querySelectorAll(selector)[index];
  const box = found.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  return { x, y, open: found.contains(document.elementFromPoint(x, y)) };
}

/** A point of the map, near its middle, where nothing but the map would be dragged. */
export function findGrip() {
  const box = document.querySelector('#map').getBoundingClientRect();
  for (let step = 0; step < 400; step++) {
    const x = box.left + box.width / 2 + Math.cos(step) * step;
    const y = box.top + box.height / 2 + Math.sin(step) * step * 0.5;
    const there = document.elementFromPoint(x, y);
    if (there?.closest('#map') && !there.closest('button, .leaflet-interactive, .leaflet-control')) return { x, y };
  }
  throw new Error('There is no free spot on the map.');
}

/** Begins to note the times of all frames, and the tasks over 50 ms. */
export function startFrames() {
  const frames = { times: [], tasks: [], running: true };
  window.bench.frames = frames;
  frames.observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) frames.tasks.push(duration);
  });
  frames.observer.observe({ type: 'longtask' });
  const note = (time) => {
    frames.times.push(time);
    if (frames.running) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** Ends that: gives the longest time between two frames, and the longest task if any was over 50 ms. */
export function stopFrames() {
  const { frames } = window.bench;
  frames.running = false;
  for (const { duration } of frames.observer.takeRecords()) frames.tasks.push(duration);
  frames.observer.disconnect();
  const gaps = frames.times.slice(1).map((time, i) => time - frames.times[i]);
  return { gap: Math.max(...gaps), task: Math.max(0, ...frames.tasks), frames: gaps.length };
}

/** The map's zoom, from how far apart two markers stand whose longitudes are `degrees` apart. */
export function readZoom({ a, b, degrees }) {
  const position = ({ selector, index }) =>
    document.querySelectorAll(selector)[index].closest('.leaflet-marker-icon')._leaflet_pos.x;
  return Math.log2((Math.abs(position(a) - position(b)) * 360) / (256 * degrees));
}
