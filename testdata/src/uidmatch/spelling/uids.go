// Package spelling builds uids in many ways. Every case has a signal of its own.
package spelling

import (
	"context"
	"fmt"
	"strconv"

	"github.com/signalvet/signalvet/dispatch"
)

const (
	prefix     = "farm."
	buildUID   = prefix + "build"
	deployUID  = prefix + "deploy"
	signingUID = "farm.signing"
)

// notifyUID is never assigned again, and nobody outside can do so.
var notifyUID = "notify-slack"

// PagerUID can be set by any importer.
var PagerUID = "pager-duty"

// kind is a uid that counts.
type kind int

const (
	kindBuild kind = iota
	kindTest
)

func (k kind) String() string { return [...]string{"build", "test"}[k] }

// name is a uid of a type of its own.
type name string

const artifacts name = "artifacts"

// config holds a uid that is read from a file.
type config struct{ uid string }

// Job is the payload.
type Job struct{ ID int }

func run(ctx context.Context, j Job) error { return nil }

func newSignal() *dispatch.Signal[Job] { return new(dispatch.Signal[Job]) }

func jobUID(j Job) string { return "job-" + strconv.Itoa(j.ID) }

func fixedUID() string { return "fixed" }

func tenantUID(tenant string) string { return fmt.Sprintf("tenant-%s", tenant) }
