// Google's own client for Node, which learns from a discovery document what there is to call:
// node googleapis-common.cjs <address of the document> <text>...; prints what it was told.

const {Discovery, GaxiosError} = require('googleapis-common');

const [document, ...texts] = process.argv.slice(2);

(async () => {
  const endpoint = await new Discovery().discoverAPI(document);
  const client = endpoint({});
  const analyze = (text) =>
    client.comments.analyze({
      key: 'any',
      resource: {comment: {text}, languages: ['en'], requestedAttributes: {TOXICITY: {}, INSULT: {}}},
    });
  const scored = [];
  for (const text of texts) {
    const {data} = await analyze(text);
    scored.push({
      TOXICITY: data.attributeScores.TOXICITY.summaryScore.value,
      INSULT: data.attributeScores.INSULT.summaryScore.value,
    });
  }
  const fault = await analyze('').then(
    () => ({}),
    (error) => ({
      isItsOwn: error instanceof GaxiosError,
      status: error.status,
      message: error.message,
      type: error.response.data.error.details[0].errorType,
    }),
  );
  console.log(JSON.stringify({scored, fault}));
})();
