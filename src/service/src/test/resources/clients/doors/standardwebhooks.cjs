// The library of Standard Webhooks:
// node standardwebhooks.cjs <secret> <id> <timestamp> <signature> <body>; prints what it makes of it.

const {Webhook, WebhookVerificationError} = require('standardwebhooks');

const [secret, id, timestamp, signature, body] = process.argv.slice(2);
const webhook = new Webhook(secret);
const headers = {
  'webhook-id': id,
  'webhook-timestamp': timestamp,
  'webhook-signature': signature,
};

const refuses = (text) => {
  try {
    webhook.verify(text, headers);
    return false;
  } catch (error) {
    return error instanceof WebhookVerificationError;
  }
};

const told = {
  verified: webhook.verify(body, headers),
  refusesAnother: refuses(body + ' '),
  signature: webhook.sign(id, new Date(Number(timestamp) * 1000), body),
};
console.log(JSON.stringify(told));
