-- /api/v1/score of one comment, and how often each answer was given.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"comments":[{"text":"Only a fool would still believe these promises about the road."}]}'

local threads = {}
seen = {}

function setup(thread)
  table.insert(threads, thread)
end

function response(status, headers, body)
  local answer = status .. " " .. body
  seen[answer] = (seen[answer] or 0) + 1
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %.0f %d %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(99), errors.connect + errors.read + errors.write + errors.timeout))
  for _, thread in ipairs(threads) do
    for answer, times in pairs(thread:get("seen")) do
      io.write(string.format("SEEN %d %s\n", times, answer))
    end
  end
end
