package dispatch

import (
	"reflect"
	"runtime"
	"strconv"
	"strings"
)

// ownFunctions are the prefixes of functions that are never "the user's".
var ownFunctions = func() []string {
	path := reflect.TypeFor[core]().PkgPath()
	return []string{path + ".", path + "/dispatchtest."}
}()

// callerOutside returns file:line of the innermost caller that is neither this
// package nor dispatchtest, so that wrappers between them need no counting.
func callerOutside() string {
	var pcs [32]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs[:])])
	for {
		frame, more := frames.Next()
		if !isOwn(frame.Function) {
			return frame.File + ":" + strconv.Itoa(frame.Line)
		}
		if !more {
			return "unknown position"
		}
	}
}

func isOwn(function string) bool {
	for _, prefix := range ownFunctions {
		if strings.HasPrefix(function, prefix) {
			return true
		}
	}
	return false
}

// functionName returns the name of a func value: of a method value that of the
// method, of a literal that of the function around it with a number.
func functionName(f any) string {
	fn := runtime.FuncForPC(reflect.ValueOf(f).Pointer())
	if fn == nil {
		return "unknown function"
	}
	return strings.TrimSuffix(fn.Name(), "-fm")
}
