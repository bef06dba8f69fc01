// A plugin for the comment server Waline: tells Comity when a moderator approves a comment or marks
// it as spam. Waline tells its WEBHOOK of new comments only. In its index.js:
//
//   const Waline = require('@waline/vercel');
//   module.exports = Waline({plugins: [require('./waline.js')]});
//
// WEBHOOK is http://<Comity>/waline/<community>?key=<key>; COMITY_WEBHOOK goes before it, for those
// who have another use for WEBHOOK.

const SAID = new Set(['approved', 'spam']);

async function tell(comment) {
  const address = process.env.COMITY_WEBHOOK || process.env.WEBHOOK;
  const answer = await fetch(address, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({type: 'comment_status', data: {comment}}),
    signal: AbortSignal.timeout(5000),
  });
  if (!answer.ok) {
    throw new Error((await answer.json()).errmsg);
  }
}

module.exports = {
  hooks: {
    // Before the change and not after it: only here does Waline say which comment is meant. What is
    // returned would be an error to Waline, so nothing is.
    async preUpdate({objectId, status}) {
      if (SAID.has(status)) {
        await tell({objectId, status}).catch((fault) =>
          console.error(`Comity was not told of comment ${objectId}: ${fault.message}`),
        );
      }
    },
  },
};
