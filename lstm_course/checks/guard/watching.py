"""Follow a function line by line, by what this Python has for it."""

import sys


def watch(recorder):
    """Begin to call the recorder's `line`, `returned` and `left`, until `stop` is called."""
    return (_Monitoring if hasattr(sys, "monitoring") else _Tracing)(recorder)


class _Tracing:
    """By `sys.settrace`, which Python 3.11 has."""

    def __init__(self, recorder):
        self.recorder = recorder
        self.raising = None  # the frame that an error is passing through
        self.before = sys.gettrace()
        sys.settrace(self._call)

    def stop(self):
        sys.settrace(self.before)

    def _call(self, frame, event, arg):
        return self._event if self.recorder.wanted(frame) else None

    def _event(self, frame, event, arg):
        if event == "line":
            self.raising = None
            if not self.recorder.line(frame):
                sys.settrace(None)
                return None
        elif event == "exception":
            self.raising = frame
        elif event == "return":
            if self.raising is frame:
                self.recorder.left(frame)
            else:
                self.recorder.returned(frame, arg)
        return self._event


class _Monitoring:
    """By `sys.monitoring`, which is quicker and leaves debuggers alone; from Python 3.12 on."""

    def __init__(self, recorder):
        self.recorder, self.watch = recorder, sys.monitoring
        events = self.watch.events
        self.tool = next(k for k in range(6) if self.watch.get_tool(k) is None)
        self.watch.use_tool_id(self.tool, "lstm_course")
        self.watch.restart_events()
        self.local = events.LINE | events.PY_RETURN
        for event, call in ((events.PY_START, self._start), (events.LINE, self._line),
                            (events.PY_RETURN, self._return), (events.PY_UNWIND, self._unwind)):
            self.watch.register_callback(self.tool, event, call)
        self.watch.set_events(self.tool, events.PY_START | events.PY_UNWIND)
        self.codes = []

    def stop(self):
        self.watch.set_events(self.tool, 0)
        for code in self.codes:
            self.watch.set_local_events(self.tool, code, 0)
        for event in ("PY_START", "LINE", "PY_RETURN", "PY_UNWIND"):
            self.watch.register_callback(self.tool, getattr(self.watch.events, event), None)
        self.watch.free_tool_id(self.tool)

    def _start(self, code, _):
        if not self.recorder.wanted(sys._getframe(1)):
            return self.watch.DISABLE
        if code not in self.codes:
            self.codes.append(code)
            self.watch.set_local_events(self.tool, code, self.local)
        return None

    def _line(self, code, _):
        if not self.recorder.line(sys._getframe(1)):
            self.stop_watching()

    def _return(self, code, _, value):
        frame = sys._getframe(1)
        if self.recorder.wanted(frame):
            self.recorder.returned(frame, value)

    def _unwind(self, code, _, error):
        self.recorder.left(sys._getframe(1))

    def stop_watching(self):
        """The answer runs on, and nobody looks any more."""
        self.watch.set_events(self.tool, 0)
        for code in self.codes:
            self.watch.set_local_events(self.tool, code, 0)
