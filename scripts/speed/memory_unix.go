//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peakMemory returns the size in bytes of the largest process below the ended
// one and itself.
func peakMemory(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(usage.Maxrss) // in bytes already
	}
	return int64(usage.Maxrss) << 10
}
