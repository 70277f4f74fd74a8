// How long the page could not answer a person.

/** What a step gives, how long it took, and the longest task of the page meanwhile: 0 where none was over 50 ms, the least that browsers tell. */
export async function blocking(step) {
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  await pause();
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  const result = await step();
  const end = performance.now();
  await pause(); // the last task is told once it is over
  await pause();
  tasks.push(...observer.takeRecords());
  observer.disconnect();
  return { result, time: end - start, longest: Math.max(0, ...tasks.filter((task) => task.startTime < end && task.startTime + task.duration > start).map(({ duration }) => duration)) };
}

const pause = () => new Promise((done) => setTimeout(done, 100));
