package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// bench measures contestants on the packages of a module.
type bench struct {
	module      string
	packages    []string
	cache       string // of the go command, for all contestants
	contestants []*contestant
}

// contestant is one way to run go vet.
type contestant struct {
	name       string
	tool       string                   // empty for go vet's own
	salt       func(salt string) string // a flag that changes the keys of the cache and nothing else
	cold, warm costs
}

// costs holds one entry per run.
type costs struct {
	time   []time.Duration
	memory []int64 // bytes
}

// build makes the tools in the directory.
func (b *bench) build(dir string) error {
	const repository = "github.com/signalvet/signalvet"
	signalvet, nothing := filepath.Join(dir, "signalvet"), filepath.Join(dir, "nothing")
	for target, pkg := range map[string]string{signalvet: "/cmd/signalvet", nothing: "/scripts/speed/nothing"} {
		if output, err := exec.Command("go", "build", "-o", target, repository+pkg).CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w\n%s", pkg, err, output)
		}
	}
	b.contestants = []*contestant{
		{name: "go vet", salt: func(salt string) string { return "-printf.funcs=salt" + salt }},
		{name: "nothing", tool: nothing, salt: func(salt string) string { return "-nothing.salt=" + salt }},
		{name: "signalvet", tool: signalvet, salt: func(salt string) string { return "-vocabulary=# " + salt + "\n" }},
	}
	return nil
}

// seed compiles what vetting needs, test variants too.
func (b *bench) seed() error {
	if err := os.MkdirAll(b.cache, 0o777); err != nil {
		return err
	}
	build := b.command(append([]string{"build"}, b.packages...)...)
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("go build in %s: %w", b.module, err)
	}
	for _, each := range b.contestants {
		if _, _, err := b.vet(each, "seed"); err != nil {
			return err
		}
	}
	return nil
}

func (b *bench) measure(runs int) error {
	start := fmt.Sprint(time.Now().UnixNano()) // a kept cache knows the salts of last time
	for run := range runs {
		for _, each := range b.contestants {
			salt := fmt.Sprintf("%s-%d", start, run)
			for _, into := range []*costs{&each.cold, &each.warm} {
				took, memory, err := b.vet(each, salt)
				if err != nil {
					return err
				}
				into.time, into.memory = append(into.time, took), append(into.memory, memory)
			}
		}
	}
	return nil
}

// vet runs one contestant. Findings are no error.
func (b *bench) vet(each *contestant, salt string) (time.Duration, int64, error) {
	args := []string{"vet"}
	if each.tool != "" {
		args = append(args, "-vettool="+each.tool)
	}
	command := b.command(append(append(args, each.salt(salt)), b.packages...)...)
	start := time.Now()
	err := command.Run()
	took := time.Since(start)
	if _, failed := err.(*exec.ExitError); err != nil && !failed {
		return 0, 0, err
	}
	return took, peakMemory(command.ProcessState), nil
}

func (b *bench) command(args ...string) *exec.Cmd {
	command := exec.Command("go", args...)
	command.Dir = b.module
	command.Env = append(os.Environ(), "GOCACHE="+b.cache)
	return command
}

// print writes the medians, and those of signalvet over those of the others.
func (b *bench) print(out io.Writer) {
	fmt.Fprintf(out, "%-15s %10s %10s %12s\n", "", "cold", "warm", "memory")
	for _, each := range b.contestants {
		fmt.Fprintf(out, "%-15s %9.2fs %9.3fs %10d MB\n", each.name,
			median(each.cold.time).Seconds(), median(each.warm.time).Seconds(), median(each.cold.memory)>>20)
	}
	own := b.contestants[len(b.contestants)-1]
	fmt.Fprintln(out, strings.Repeat("-", 50))
	for _, other := range b.contestants[:len(b.contestants)-1] {
		fmt.Fprintf(out, "%-15s %10.3f %10.3f %12.3f\n", "over "+other.name,
			ratio(own.cold.time, other.cold.time), ratio(own.warm.time, other.warm.time), ratio(own.cold.memory, other.cold.memory))
	}
}

func ratio[N ~int64](of, over []N) float64 { return float64(median(of)) / float64(median(over)) }

func median[N ~int64](values []N) N {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
