// The client @cedx/akismet: node cedx-akismet.mjs <address> <key>; prints what it was told.

import {Author, Blog, Client, Comment} from '@cedx/akismet';

const [address, key] = process.argv.slice(2);
const blog = new Blog({charset: 'UTF-8', languages: ['en'], url: 'https://news.example'});
const client = new Client(key, blog, {baseUrl: address});

const comment = (content, more = {}) =>
  new Comment({
    author: new Author({email: 'robin@example.com', ipAddress: '203.0.113.7', name: 'Robin'}),
    content,
    context: ['roads', 'council'],
    date: new Date('2026-03-13T15:11:00Z'),
    permalink: 'https://news.example/roads/1',
    type: 'comment',
    ...more,
  });

const civil = comment('Thank you, that was a helpful article. شكرا 🙂');
const rude = comment('You are a stupid idiot and a liar.');

const told = {
  verified: await client.verifyKey(),
  civil: await client.checkComment(civil),
  rude: await client.checkComment(rude),
  discarded: await client.checkComment(comment('Cheap watches.')),
  tooLarge: await client.checkComment(comment('a'.repeat(3_000_000))),
};
await client.submitSpam(civil);
await client.submitHam(rude);
console.log(JSON.stringify(told));
