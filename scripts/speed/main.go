// Command speed compares the cost of signalvet under go vet with that of go
// vet's own suite and with that of a vet tool that does nothing:
//
//	go run ./scripts/speed [-n 5] [-cache DIR] MODULE [packages]
//
// All run interleaved, in the same minutes on the same machine, and only the
// ratios of their medians mean something elsewhere. Cold means that the code is
// compiled and nothing is vetted; warm, that nothing changed. Memory is that of
// the largest single process.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	runs := flag.Int("n", 5, "how often each is run")
	cache := flag.String("cache", "", "keep the build cache in this `directory`, for the next time")
	flag.Parse()
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "usage: go run ./scripts/speed [-n runs] [-cache dir] module [packages]")
		os.Exit(2)
	}
	if err := compare(*runs, *cache, flag.Arg(0), flag.Args()[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

func compare(runs int, cache, module string, packages []string) error {
	scratch, err := os.MkdirTemp("", "speed")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	if cache == "" {
		cache = filepath.Join(scratch, "cache")
	}
	if cache, err = filepath.Abs(cache); err != nil {
		return err
	}
	if len(packages) == 0 {
		packages = []string{"./..."}
	}
	bench := &bench{module: module, packages: packages, cache: cache}
	if err := bench.build(scratch); err != nil {
		return err
	}
	if err := bench.seed(); err != nil {
		return err
	}
	if err := bench.measure(runs); err != nil {
		return err
	}
	bench.print(os.Stdout)
	return nil
}
