// OpenAI's own client: node openai.mjs <base URL> <text>...; prints what it was told.

import OpenAI from 'openai';

const [baseURL, ...texts] = process.argv.slice(2);
const client = new OpenAI({apiKey: 'any', baseURL, maxRetries: 0});

const fault = async (call, type) =>
  call.then(
    () => ({}),
    (error) => ({
      isItsOwn: error instanceof type,
      status: error.status,
      code: error.code,
      param: error.param,
      type: error.type,
    }),
  );

const moderation = await client.moderations.create({model: 'omni-moderation-latest', input: texts});
const told = {
  id: moderation.id,
  results: moderation.results,
  faults: [
    await fault(client.moderations.create({input: []}), OpenAI.BadRequestError),
    await fault(client.models.list(), OpenAI.NotFoundError),
  ],
};
console.log(JSON.stringify(told));
