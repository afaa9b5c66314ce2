package blocking

import (
	_ "embed"
	"fmt"
	"go/types"
	"go/version"
	"runtime"
	"slices"
	"strings"
	"testing"
)

//go:embed reviewed.txt
var reviewedText string

// ioPackages are the packages whose business is to reach out of the process or to wait:
// all their functions are to be judged.
var ioPackages = []string{
	"archive/zip", "context", "crypto/tls", "database/sql", "database/sql/driver", "fmt", "go/build", "go/parser",
	"html/template", "io", "io/fs", "io/ioutil", "log", "log/syslog", "mime/multipart", "net", "net/http",
	"net/http/cgi", "net/http/fcgi", "net/http/httptest", "net/http/httputil", "net/http/pprof", "net/rpc",
	"net/rpc/jsonrpc", "net/smtp", "net/textproto", "os", "os/exec", "os/signal", "os/user", "path/filepath",
	"plugin", "runtime", "runtime/coverage", "runtime/debug", "runtime/pprof", "runtime/trace", "sync", "testing",
	"testing/synctest", "text/template",
}

// A review is what reviewed.txt says: the symbols left out, by package.
type review map[string][]string

// parseReview reads reviewed.txt.
func parseReview(text string) (review, error) {
	r := make(review)
	reason, number := "", 0
	for line := range strings.Lines(text) {
		number++
		words := fields(line)
		switch {
		case len(words) == 0: // a comment, or nothing
		case words[0] == "because" && len(words) > 1:
			reason = strings.Join(words[1:], " ")
		case reason == "" || len(words) < 2:
			return nil, fmt.Errorf("reviewed.txt:%d: want a reason before, and symbols after %s", number, words[0])
		default:
			r[words[0]] = append(r[words[0]], words[1:]...)
		}
	}
	return r, nil
}

// has tells whether symbol of path was judged not to wait.
func (r review) has(path, symbol string) bool {
	return slices.ContainsFunc(r[path], func(pattern string) bool { return reviewGlob(pattern, symbol) })
}

// reviewGlob tells whether pattern means symbol; an asterisk does not stand for a dot.
func reviewGlob(pattern, symbol string) bool {
	return strings.Count(pattern, ".") == strings.Count(symbol, ".") && glob(pattern, symbol)
}

// TestStandardIsReviewed proves that nothing was left out by accident: each function of
// the standard library that takes a context, a time or a function, or that belongs to
// one of the ioPackages, is in the table or in reviewed.txt.
func TestStandardIsReviewed(t *testing.T) {
	library, err := standardLibrary()
	if err != nil {
		t.Fatal(err)
	}
	r, err := parseReview(reviewedText)
	if err != nil {
		t.Fatal(err)
	}
	complain := complaint(t)
	for path, symbols := range library {
		for symbol, fn := range symbols {
			if !deservesReview(path, fn) || r.has(path, symbol) {
				continue // harmless, or judged so
			}
			e, found := Lookup(path, symbol)
			if !found {
				complain("%s %s is neither in the table nor in reviewed.txt", path, symbol)
				continue // one complaint is enough
			}
			for _, n := range functionParameters(fn) {
				if !slices.Contains(e.Calls, n) && !slices.Contains(e.Goes, n) {
					complain("%s %s: the table does not say what happens to function parameter %d", path, symbol, n)
				}
			}
		}
	}
}

// reviewed is the version of Go whose standard library was read.
const reviewed = "go1.26"

// complaint returns how to report what was not judged: as an error, or as a message when
// the standard library is newer than the review.
func complaint(t *testing.T) func(format string, args ...any) {
	t.Helper()
	if version.Compare(version.Lang(runtime.Version()), reviewed) > 0 {
		return t.Logf
	}
	return t.Errorf
}

// deservesReview tells whether fn, by its package or signature, may wait or call.
func deservesReview(path string, fn *types.Func) bool {
	if slices.Contains(ioPackages, path) || len(functionParameters(fn)) > 0 {
		return true
	}
	for param := range fn.Signature().Params().Variables() {
		switch types.TypeString(param.Type(), nil) {
		case "context.Context", "time.Duration", "time.Time":
			return true
		}
	}
	return false
}

// TestReviewIsFresh proves that each word of reviewed.txt still means some function that
// the table does not know.
func TestReviewIsFresh(t *testing.T) {
	library, err := standardLibrary()
	if err != nil {
		t.Fatal(err)
	}
	r, err := parseReview(reviewedText)
	if err != nil {
		t.Fatal(err)
	}
	for path, patterns := range r {
		for _, pattern := range patterns {
			if !meansSomething(path, pattern, library[path]) {
				t.Errorf("reviewed.txt: %s of %s means no function outside the table", pattern, path)
			}
		}
	}
}

// meansSomething tells whether pattern fits a symbol that the table does not have.
func meansSomething(path, pattern string, symbols map[string]*types.Func) bool {
	for symbol := range symbols {
		if _, found := Lookup(path, symbol); !found && reviewGlob(pattern, symbol) {
			return true
		}
	}
	return false
}
