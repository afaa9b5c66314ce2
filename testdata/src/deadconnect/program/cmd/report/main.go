// Command report reads, and needs no receivers.
package main

import "deadconnect/program/receivers"

func main() { receivers.OnPlaced("report", nil) }
