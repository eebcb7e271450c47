type Work = () => void | Promise<void>;

const work: Work[] = [];

/**
 * Does it when the running test is over and the canary has had its look, the
 * last first.
 */
export const onceAfterTest = (job: Work): void => {
  work.push(job);
};

afterEach(async () => {
  for (let job = work.pop(); job; job = work.pop()) await job();
});
