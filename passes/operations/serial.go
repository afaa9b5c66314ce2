package operations

import (
	"sync"

	"golang.org/x/tools/go/analysis"
)

// Serial makes run the function of an analyzer that asks a [Result] questions. Drivers run the analyzers of one package in
// parallel, and a Result remembers its answers: Serial lets one of them ask at a time. The facts of the analyzer become
// those that another process would read.
func Serial(run func(*analysis.Pass) (any, error)) func(*analysis.Pass) (any, error) {
	return func(pass *analysis.Pass) (any, error) {
		for _, result := range pass.ResultOf {
			if shared, ok := result.(interface{ Exclusive() *sync.Mutex }); ok {
				mu := shared.Exclusive()
				mu.Lock()
				defer mu.Unlock()
				break // all of them share the lock of the package's operations
			}
		}
		return run(plainly(pass))
	}
}

// Exclusive returns the lock that whoever asks res questions holds.
func (res *Result) Exclusive() *sync.Mutex { return &res.asking }
