package main_test

import (
	"runtime"
	"strings"
	"testing"
)

// Words about what the package does not have are faults of the file that they stand in, whichever way it is given.
func TestMisnamedWords(t *testing.T) {
	dir := module(t, "")
	write(t, dir, "bus/bus.go", "package bus\n\nfunc On(topic string, f func()) {}\n\nfunc Tell(topic string) {}\n")
	words := "packages: [example.com/m/bus]\nwords:\n  On: {role: connect, topic: arg0, receiver: arg1}\n  Tel: {role: send, topic: arg0}\n"
	const fault = "package example.com/m/bus has no Tel (want a function, or Type.Method)"
	write(t, dir, "words.yaml", words)
	run(t, dir, signalvet, "-vocabulary=words.yaml", "./bus").expect(t, 2, "", "signalvet: example.com/m/bus: words.yaml:4:3: "+fault)
	if runtime.GOOS == "linux" { // the vet tool refuses paths elsewhere
		for _, choice := range []string{"-suppression", "-suppression=false", "-lateconnect"} {
			got := run(t, dir, "go", "vet", "-vettool="+signalvet, "-vocabulary=words.yaml", choice, "./bus")
			if got.status == 0 || !strings.Contains(got.stderr, "words.yaml:4:3: "+fault) || strings.Contains(got.stderr, "prerequisites") {
				t.Errorf("%s: status %d, stderr %s", choice, got.status, got.stderr)
			}
		}
	}
	write(t, dir, ".signalvet.yml", "vocabulary:\n  - "+strings.ReplaceAll(strings.TrimSpace(words), "\n", "\n    ")+"\n")
	run(t, dir, signalvet, "./bus").expect(t, 2, "", "signalvet: example.com/m/bus: .signalvet.yml:5:7: "+fault)
	write(t, dir, ".signalvet.yml", "vocabulary: words.yaml\n")
	run(t, dir, signalvet, "./bus").expect(t, 2, "", "signalvet: example.com/m/bus: words.yaml:4:3: "+fault)
}
