// The client akismet, which Waline uses: HTTP_PROXY=<address> node akismet.cjs <key>; prints what it
// was told. It believes to speak to Akismet through a proxy.

const {promisify} = require('node:util');
const {client} = require('akismet');

const akismet = client({apiKey: process.argv[2], blog: 'https://news.example'});
const call = (name, ...parameters) => promisify(akismet[name].bind(akismet))(...parameters);

const comment = (comment_content) => ({
  comment_author: 'Robin',
  comment_content,
  permalink: 'https://news.example/roads/1',
  user_ip: '203.0.113.7',
});

const civil = 'Thank you, that was a helpful article. شكرا 🙂';
const rude = 'You are a stupid idiot and a liar.';

(async () => {
  const told = {
    verified: await call('verifyKey'),
    civil: await call('checkComment', comment(civil)),
    rude: await call('checkComment', comment(rude)),
    tooLarge: await call('checkComment', comment('a'.repeat(9_000_000))),
  };
  await call('submitSpam', comment(civil));
  await call('submitHam', comment(rude));
  console.log(JSON.stringify(told));
})();
