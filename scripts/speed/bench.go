package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"text/tabwriter"
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
	status     int // of the last run
}

// costs holds one entry per run.
type costs struct {
	time   []time.Duration
	cpu    []time.Duration // of all processes; what other work on the machine disturbs least
	memory []int64         // bytes
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
		if err := b.vet(each, "seed", new(costs)); err != nil {
			return err
		}
	}
	return nil
}

// warmRuns is how often a run is repeated with nothing changed; these are
// short, and so easily disturbed.
const warmRuns = 5

func (b *bench) measure(runs int) error {
	start := time.Now().UnixNano() // a kept cache knows the salts of last time
	for run := range runs {
		salt := fmt.Sprintf("%d-%d", start, run)
		for again := range 1 + warmRuns {
			for _, each := range b.contestants {
				into := &each.cold
				if again > 0 {
					into = &each.warm
				}
				if err := b.vet(each, salt, into); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// vet runs one contestant. Findings are no error.
func (b *bench) vet(each *contestant, salt string, into *costs) error {
	args := []string{"vet"}
	if each.tool != "" {
		args = append(args, "-vettool="+each.tool)
	}
	command := b.command(append(append(args, each.salt(salt)), b.packages...)...)
	start := time.Now()
	err := command.Run()
	took := time.Since(start)
	if _, failed := err.(*exec.ExitError); err != nil && !failed {
		return err
	}
	ended := command.ProcessState
	into.time = append(into.time, took)
	into.cpu = append(into.cpu, ended.UserTime()+ended.SystemTime())
	into.memory = append(into.memory, peakMemory(ended))
	each.status = ended.ExitCode()
	return nil
}

func (b *bench) command(args ...string) *exec.Cmd {
	command := exec.Command("go", args...)
	command.Dir = b.module
	command.Env = append(os.Environ(), "GOCACHE="+b.cache)
	return command
}

// print writes the medians, and those of signalvet over those of the others.
func (b *bench) print(out io.Writer) {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	defer table.Flush()
	fmt.Fprintln(table, "\tcold\tcold cpu\twarm\twarm cpu\tmemory\tstatus\t")
	for _, each := range b.contestants {
		fmt.Fprintf(table, "%s\t%.2fs\t%.2fs\t%.3fs\t%.3fs\t%d MB\t%d\t\n", each.name,
			median(each.cold.time).Seconds(), median(each.cold.cpu).Seconds(),
			median(each.warm.time).Seconds(), median(each.warm.cpu).Seconds(),
			median(each.cold.memory)>>20, each.status)
	}
	own := b.contestants[len(b.contestants)-1]
	for _, other := range b.contestants[:len(b.contestants)-1] {
		fmt.Fprintf(table, "%s/%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t\t\n", own.name, other.name,
			ratio(own.cold.time, other.cold.time), ratio(own.cold.cpu, other.cold.cpu),
			ratio(own.warm.time, other.warm.time), ratio(own.warm.cpu, other.warm.cpu),
			ratio(own.cold.memory, other.cold.memory))
	}
}

func ratio[N ~int64](of, over []N) float64 { return float64(median(of)) / float64(median(over)) }

func median[N ~int64](values []N) N {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
