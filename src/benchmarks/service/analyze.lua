-- comments:analyze with comments of some 300 characters, no two of a round alike.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

local template = '{"comment":{"text":"The council met again on day %d, and the minister said '
  .. "nothing new about the road, the water or the schools. Readers who live near the harbour "
  .. "have waited for %d months; I think that only a fool would still believe these promises, "
  .. 'others hope that the next vote will change it all. We shall see."},'
  .. '"requestedAttributes":{"TOXICITY":{},"INSULT":{}},"languages":["en"],"doNotStore":true}'

local sent = 0

function request()
  sent = sent + 1
  return wrk.format(nil, nil, nil, template:format(sent % 31 + 1, sent % 97))
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("RESULT %.0f %.0f %d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(99), failed))
end
