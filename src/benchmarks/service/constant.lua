-- An endpoint of the same application that says the same every time: /api/v1/bundle.
function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("RESULT %.0f %.0f %d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(99), failed))
end
