// How Chromium is started where frames are timed: one is drawn as soon as there is something to draw, so that what is waited for is work, not the screen.
export const FRAMES = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-frame-rate-limit', '--disable-gpu-vsync'];
