() => {
  // Colours are read back from a canvas, so that every notation of CSS is understood.
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3]));
  const luminance = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  const above = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;
  /** The colour below a text; nothing where an image or a gradient decides. */
  const ground = (element) => {
    const layers = [];
    for (let one = element; one; one = above(one)) {
      const style = getComputedStyle(one);
      if (style.backgroundImage !== 'none') {
        return null;
      }
      const colour = rgba(style.backgroundColor);
      if (colour[3] > 0) {
        layers.unshift(colour);
      }
    }
    return layers.reduce((below, top) => over(top, below), [255, 255, 255]);
  };
  const exempt = (element) => {
    for (let one = element; one; one = above(one)) {
      const style = getComputedStyle(one);
      if (one.matches('[disabled], [aria-disabled=true], [inert]') || style.opacity === '0' || style.clipPath !== 'none') {
        return true;
      }
    }
    return false;
  };
  const shown = (element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1 && !exempt(element);
  };

  function* elements(root) {
    for (const one of root.querySelectorAll('*')) {
      yield one;
      if (one.shadowRoot) {
        yield* elements(one.shadowRoot);
      }
    }
  }
  const ownText = (element) =>
    [...element.childNodes]
      .filter((one) => one.nodeType === Node.TEXT_NODE)
      .map((one) => one.data.trim())
      .join('');

  return {
    texts() {
      const faint = [];
      for (const element of elements(document.body)) {
        const text = ownText(element);
        if (!text || element.matches('style, script, noscript') || !shown(element)) {
          continue;
        }
        const below = ground(element);
        const style = getComputedStyle(element);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        const ratio = below && contrast(over(rgba(style.color), below), below);
        if (below && ratio < (large ? 3 : 4.5)) {
          faint.push(`${ratio.toFixed(2)} “${text.slice(0, 40)}” ${style.color} on rgb(${below.map(Math.round)})`);
        }
      }
      return faint;
    },

    tokens() {
      const surfaces = ['bg', 'surface', 'surface-2', 'surface-3'];
      const pairs = [
        ...['ink', 'ink-2', 'ink-3', 'accent'].flatMap((ink) => surfaces.map((below) => [ink, below])),
        ...['ok', 'info', 'warn', 'bad', 'mute'].flatMap((one) => [
          [one, `${one}-soft`],
          [one, 'surface'],
        ]),
        ['accent', 'accent-soft'],
        ['on-accent', 'accent'],
        ['on-accent', 'accent-strong'],
        ...['side-ink', 'side-ink-2', 'side-accent'].flatMap((ink) => [
          [ink, 'side'],
          [ink, 'side-2'],
        ]),
      ];
      const style = getComputedStyle(document.documentElement);
      const colour = (token) => {
        const value = style.getPropertyValue(`--cab-${token}`).trim();
        if (!value) {
          throw new Error(`no token --cab-${token}`);
        }
        return rgba(value);
      };
      return pairs
        .map(([ink, below]) => [ink, below, contrast(colour(ink), colour(below))])
        .filter(([, , ratio]) => ratio < 4.5)
        .map(([ink, below, ratio]) => `${ratio.toFixed(2)} ${ink} on ${below}`);
    },
  };
}
