// The client perspective-api-client: node perspective-api-client.cjs <address> <text>...; prints what
// it was told. It has Google's address built in, which is changed on the way out; the rest is its own.

const {createRequire} = require('node:module');
const axios = createRequire(require.resolve('perspective-api-client'))('axios');
const Perspective = require('perspective-api-client');

const [address, ...texts] = process.argv.slice(2);
axios.interceptors.request.use((request) => ({
  ...request,
  url: request.url.replace('https://commentanalyzer.googleapis.com', address),
}));
const client = new Perspective({apiKey: 'any'});

(async () => {
  const scored = [];
  for (const text of texts) {
    const answer = await client.analyze(text, {attributes: ['toxicity', 'insult']});
    scored.push({
      TOXICITY: answer.attributeScores.TOXICITY.summaryScore.value,
      INSULT: answer.attributeScores.INSULT.summaryScore.value,
    });
  }
  const fault = await client.analyze('Hello.', {attributes: ['niceness']}).then(
    () => ({}),
    (error) => ({
      isItsOwn: error instanceof Perspective.ResponseError,
      status: error.response.status,
      message: error.message,
      type: error.response.data.error.details[0].errorType,
    }),
  );
  console.log(JSON.stringify({scored, fault}));
})();
