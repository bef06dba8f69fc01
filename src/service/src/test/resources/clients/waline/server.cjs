// A whole Waline with a new SQLite file and Comity's plugin: node server.cjs <folder>; prints
// its port. Ends with its standard input.

const http = require('node:http');
const path = require('node:path');
const sqlite = require('sqlite3');

const folder = process.argv[2];
const TIMES = 'createdAt timestamp default current_timestamp, updatedAt timestamp default current_timestamp';
const TABLES = [
  `create table wl_Comment (id integer primary key autoincrement, user_id int, comment text,
     insertedAt timestamp default current_timestamp, ip text, link text, mail text, nick text, pid int,
     rid int, sticky int, status text, "like" int, ua text, url text, ${TIMES})`,
  `create table wl_Counter (id integer primary key autoincrement, time int, url text, ${TIMES})`,
  `create table wl_Users (id integer primary key autoincrement, display_name text, email text,
     password text, type text, label text, url text, avatar text, github text, twitter text,
     facebook text, google text, weibo text, qq text, oidc text, huawei text, "2fa" text, ${TIMES})`,
];

const listen = (server) =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done(server.address().port)));

const run = (database, statement) =>
  new Promise((done, fail) => database.run(statement, (fault) => (fault ? fail(fault) : done())));

async function start() {
  const database = new sqlite.Database(path.join(folder, 'waline.sqlite'));
  for (const table of TABLES) {
    await run(database, table);
  }
  await new Promise((done) => database.close(done));

  // Waline asks a server of its makers which log-ins there are; this one says that there are none.
  const logins = http.createServer((_, answer) =>
    answer.setHeader('content-type', 'application/json').end('{"services":[]}'),
  );
  process.env.OAUTH_URL = `http://127.0.0.1:${await listen(logins)}`;
  process.env.SQLITE_PATH = folder;
  process.env.SQLITE_DB = 'waline';

  const waline = require('@waline/vercel')({plugins: [require('./waline-plugin.cjs')]});
  console.log(`port ${await listen(http.createServer(waline))}`);
}

process.stdin.on('end', () => process.exit(0)).resume();
start();
