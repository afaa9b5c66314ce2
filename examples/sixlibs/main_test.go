package main

import (
	"strings"
	"testing"

	"github.com/signalvet/signalvet/examples/sixlibs/signals"
)

const wholeDay = `code sent: ada@example.org
attempt: ada accepted=true
code used: ada@example.org
signed up: ada
confirmation sent: ada@example.org
confirmed: ada@example.org
password changed: ada
time zone: ada is in UTC
registered: ada by POST /register
approved: ada by POST /register
activated: ada by POST /register
recorded: account ada by admin (no reason given)
flow started: delivery #7 hand over
task started: delivery #7 hand over
task failed: delivery #7 hand over: nobody is at home
task started: delivery #7 hand over
task finished: delivery #7 hand over
flow finished: delivery #7 hand over
cors: /account from https://partner.example allowed=true
cors: /account from https://stranger.example allowed=false
cors: /feed/news from https://stranger.example allowed=true
`

func TestJournalHoldsTheWholeDay(t *testing.T) {
	var out strings.Builder
	if err := run(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	if out.String() != wholeDay {
		t.Errorf("the journal holds\n%s\nwant\n%s", out.String(), wholeDay)
	}
}

func TestNothingIsLeftConnected(t *testing.T) {
	if err := run(t.Context(), new(strings.Builder)); err != nil {
		t.Fatal(err)
	}
	if signals.UserSignedUp.HasReceivers() || signals.TaskFailed.HasReceivers() || signals.CheckRequestEnabled.HasReceivers() {
		t.Error("run left receivers connected")
	}
}
