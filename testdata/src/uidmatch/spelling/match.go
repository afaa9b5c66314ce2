package spelling

import (
	"fmt"
	"strconv"

	"github.com/signalvet/signalvet/dispatch"
)

// Right: one constant is spelt out, the other folded.
func constants() {
	s := new(dispatch.Signal[Job])
	s.Connect(buildUID, run)
	s.Disconnect("farm.build")
	s.Connect("farm."+"signing", run)
	s.Disconnect(signingUID)
}

// Right: the variables are assigned once and hold the same.
func variables() {
	uid, same := "deploy", "deploy"
	s := new(dispatch.Signal[Job])
	s.Connect(uid, run)
	s.Disconnect(same)
}

// Right: the package's variable.
func packageVariables() {
	s := new(dispatch.Signal[Job])
	s.Connect("notify-slack", run)
	s.Disconnect(notifyUID)
}

// Right: an importer may have set PagerUID to this.
func exportedVariable() {
	s := new(dispatch.Signal[Job])
	s.Connect(PagerUID, run)
	s.Disconnect("victor-ops")
}

// Right: the variable is assigned twice, so its value is not known.
func assignedTwice(quiet bool) {
	uid := "loud"
	if quiet {
		uid = "quiet"
	}
	s := new(dispatch.Signal[Job])
	s.Connect(uid, run)
	s.Disconnect("quiet")
}

// Right: what is disconnected is not known.
func unknownDisconnect(uids []string) {
	s := new(dispatch.Signal[Job])
	s.Connect("lint", run)
	for _, uid := range uids {
		s.Disconnect(uid)
	}
}

// Right: equal formats, equal operands.
func formats(j Job) {
	s := new(dispatch.Signal[Job])
	s.Connect(fmt.Sprintf("job-%d", j.ID), run)
	defer s.Disconnect(fmt.Sprintf("job-%d", j.ID))
}

// Right: equal formats, and whether the operands are equal is not known.
func formatsOfOthers(a, b Job) {
	s := new(dispatch.Signal[Job])
	s.Connect(fmt.Sprintf("job-%d", a.ID), run)
	s.Disconnect(fmt.Sprintf("job-%d", b.ID))
}

// Right: the constant may be what the format gives.
func formatAndConstant(j Job) {
	s := new(dispatch.Signal[Job])
	s.Connect(fmt.Sprintf("job-%d", j.ID), run)
	s.Disconnect("job-7")
}

// Right: the format may give the constant.
func constantAndFormat(n int) {
	s := new(dispatch.Signal[Job])
	s.Connect("job-7", run)
	s.Disconnect(fmt.Sprintf("job-%d", n))
}

// Right: String is a method like any other, its results are not known.
func countedKinds() {
	s := new(dispatch.Signal[Job])
	s.Connect(kindBuild.String(), run)
	s.Disconnect(kindTest.String())
	s.Disconnect("build")
}

// Right: concatenation with a variable part.
func numbered(n int) {
	s := new(dispatch.Signal[Job])
	s.Connect("shard-"+strconv.Itoa(n), run)
	s.Disconnect("shard-" + strconv.Itoa(n))
	s.Disconnect("shard-1")
}

// Right: helpers that build uids.
func builtByHelper(j Job) {
	s := new(dispatch.Signal[Job])
	s.Connect(jobUID(j), run)
	s.Connect(tenantUID("acme"), run)
	s.Connect(fixedUID(), run)
	s.Disconnect(jobUID(j))
	s.Disconnect("tenant-acme")
	s.Disconnect(fixedUID())
}

// Right: a struct's field is not known.
func fieldUID(c config) {
	s := new(dispatch.Signal[Job])
	s.Connect(c.uid, run)
	s.Disconnect("nightly")
	s.Disconnect(c.uid)
}

// Right: a map's keys are not known.
func tableUIDs(table map[string]dispatch.Receiver[Job]) {
	s := new(dispatch.Signal[Job])
	for uid, r := range table {
		s.Connect(uid, r)
	}
	s.Disconnect("nightly")
}

// Right: through wrappers on both sides.
func wrappers() {
	s := new(dispatch.Signal[Job])
	on(s, prefix+"build", run)
	off(s, buildUID)
}

// Right: the converted constant.
func converted() {
	s := new(dispatch.Signal[Job])
	s.Connect(string(artifacts), run)
	s.Disconnect("artifacts")
}
