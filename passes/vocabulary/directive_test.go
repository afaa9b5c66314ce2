package vocabulary

import (
	"errors"
	"reflect"
	"testing"
)

func TestParseDirective(t *testing.T) {
	tests := []struct {
		text string
		want *Directive
	}{
		{"// signalvet:send", nil},
		{"//signalvet", nil},
		{"//lint:ignore lateconnect it is meant", nil},
		{"//signalvet:send", &Directive{Name: "send"}},
		{"//signalvet:send \t ", &Directive{Name: "send"}},
		{"//signalvet:send\r", &Directive{Name: "send"}},
		{"//signalvet:disconnect-all // every one", &Directive{Name: "disconnect-all"}},
		{"//signalvet:connect uid=name  receiver=fn // want `x`", &Directive{Name: "connect", Args: []DirectiveArg{
			{"uid", "name", 20, 24}, {"receiver", "fn", 30, 39}}}},
		{"//signalvet:connect delivery=queued late=error", &Directive{Name: "connect", Args: []DirectiveArg{
			{"delivery", "queued", 20, 29}, {"late", "error", 36, 41}}}},
		{"//signalvet:nonblocking the channel  has room // want `x`",
			&Directive{Name: "nonblocking", Reason: "the channel  has room"}},
		{"//signalvet:blocking net", &Directive{Name: "blocking", Class: "net"}},
		{"//signalvet:blocking db it asks for stock ", &Directive{Name: "blocking", Class: "db", Reason: "it asks for stock"}},
		{"//signalvet:signal", &Directive{Name: "signal"}},
	}
	for _, test := range tests {
		got, err := ParseDirective(test.text)
		if err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("ParseDirective(%q) = %+v, %v; want %+v", test.text, got, err, test.want)
		}
	}
}

func TestDirectiveErrors(t *testing.T) {
	const names = "connect, disconnect, disconnect-all, send, start, stop, freeze, view, nonblocking, blocking or signal"
	const operands = "signal, topic, sender, uid, receiver, options, token or identity"
	tests := []struct {
		text    string
		offset  int
		message string
	}{
		{"//signalvet:", 12, "missing directive (want " + names + ")"},
		{"//signalvet: send", 12, "missing directive (want " + names + ")"},
		{"//signalvet:// send", 12, "missing directive (want " + names + ")"},
		{"//signalvet:conect uid=a", 12, `unknown directive "conect" (want ` + names + ")"},
		{"//signalvet:Send", 12, `unknown directive "Send" (want ` + names + ")"},
		{"//signalvet:new name=a", 12, `unknown directive "new" (want ` + names + ")"},
		{"//signalvet:disconnect reciever=a", 23, `unknown operand "reciever" (want ` + operands + ")"},
		{"//signalvet:connect delivry=queued", 20,
			`unknown operand "delivry" (want signal, topic, sender, uid, receiver, options, token, delivery, late, identity or duplicates)`},
		{"//signalvet:connect once=true", 20,
			`unknown operand "once" (want signal, topic, sender, uid, receiver, options, token, delivery, late, identity or duplicates)`},
		{"//signalvet:send =x", 17, `unknown operand "" (want signal, topic, sender, options, delivery, payload or kept)`},
		{"//signalvet:send uid=x", 17, "send takes no uid (want signal, topic, sender, options, delivery, payload or kept)"},
		{"//signalvet:freeze delivery=async", 19, "freeze takes no delivery (want signal or topic)"},
		{"//signalvet:send é topic", 17, `expected operand=value, found "é"`},
		{"//signalvet:send topic=a topic=b", 25, `duplicate operand "topic"`},
		{"//signalvet:nonblocking", 23, "nonblocking needs a reason"},
		{"//signalvet:nonblocking  // want `x`", 23, "nonblocking needs a reason"},
		{"//signalvet:blocking", 20, "blocking needs a class (want sleep, net, db, exec, chan, wait, stdin, disk or lock)"},
		{"//signalvet:blocking  slep", 22,
			`unknown class "slep" (want sleep, net, db, exec, chan, wait, stdin, disk or lock)`},
		{"//signalvet:signal bus", 19, "signal takes no operands"},
	}
	for _, test := range tests {
		directive, err := ParseDirective(test.text)
		checkDirectiveError(t, test.text, err, test.offset, test.message)
		if directive != nil {
			t.Errorf("ParseDirective(%q) returns %+v beside its error", test.text, directive)
		}
	}
}

func checkDirectiveError(t *testing.T, text string, err error, offset int, message string) {
	t.Helper()
	var fault *DirectiveError
	if !errors.As(err, &fault) {
		t.Errorf("%q: error is %v, want a *DirectiveError", text, err)
		return
	}
	if fault.Offset != offset || err.Error() != message {
		t.Errorf("%q\n got %d: %s\nwant %d: %s", text, fault.Offset, err, offset, message)
	}
}

func mustParseDirective(t *testing.T, text string) *Directive {
	t.Helper()
	d, err := ParseDirective(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDirectiveWord(t *testing.T) {
	receiver := Operand{Kind: Receiver}
	tests := []struct {
		text   string
		params []string
		method bool
		want   *Word
	}{
		{"connect signal=receiver uid=name receiver=fn sender=k delivery=queued", []string{"k", "name", "fn"}, true,
			&Word{Role: Connect, Signal: receiver, Sender: Operand{Kind: Arg}, UID: Operand{Kind: Arg, Index: 1},
				Receiver: Operand{Kind: Arg, Index: 2}, Delivery: Queued, Late: LateLost}},
		{"connect uid=arg0 receiver=arg1 options=opts... token=result0 late=panic", []string{"_", "", "opts"}, true,
			&Word{Role: Connect, Signal: receiver, UID: Operand{Kind: Arg}, Receiver: Operand{Kind: Arg, Index: 1},
				Options: Operand{Kind: Rest, Index: 2}, Token: Operand{Kind: Result}, Delivery: Inline, Late: LatePanic}},
		{"connect signal=bus", []string{"bus"}, false,
			&Word{Role: Connect, Signal: Operand{Kind: Arg}, Delivery: Inline, Late: LateLost}},
		// The user's own names go before the operands'.
		{"connect receiver=receiver", []string{"receiver"}, true,
			&Word{Role: Connect, Signal: receiver, Receiver: Operand{Kind: Arg}, Delivery: Inline, Late: LateLost}},
		{"connect receiver=arg0", []string{"arg1", "arg0"}, true,
			&Word{Role: Connect, Signal: receiver, Receiver: Operand{Kind: Arg, Index: 1}, Delivery: Inline, Late: LateLost}},
		{"disconnect token=receiver", nil, true, &Word{Role: Disconnect, Token: receiver}},
		{"disconnect-all", nil, true, &Word{Role: DisconnectAll, Signal: receiver}},
		{"send topic=arg0...", []string{"topics"}, false,
			&Word{Role: Send, Topic: Operand{Kind: Rest}, Delivery: Inline}},
		{"start", nil, true, &Word{Role: Start, Signal: receiver}},
		{"stop", nil, false, &Word{Role: Stop}},
		{"freeze", nil, true, &Word{Role: Freeze, Signal: receiver}},
		{"view sender=k", []string{"k"}, true, &Word{Role: View, Signal: receiver, Sender: Operand{Kind: Arg}}},
		{"nonblocking why", nil, true, nil},
		{"blocking net", nil, true, nil},
		{"signal", nil, true, nil},
	}
	for _, test := range tests {
		if test.want != nil {
			*test.want = identified(*test.want)
		}
		got, err := mustParseDirective(t, prefix+test.text).Word(test.params, test.method)
		if err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s%q\n got %+v, %v\nwant %+v", test.text, test.params, got, err, test.want)
		}
	}
}

func TestDirectiveWordErrors(t *testing.T) {
	tests := []struct {
		text    string
		params  []string
		method  bool
		offset  int
		message string
	}{
		{"connect uid=id receiver=fn", []string{"name", "fn"}, true, 24,
			`unknown value "id" (want receiver, name, fn, argN or resultN)`},
		{"connect uid=", []string{"_"}, false, 24, `unknown value "" (want argN or resultN)`},
		{"connect uid=_", []string{"_"}, false, 24, `unknown value "_" (want argN or resultN)`},
		{"connect uid=...", []string{""}, false, 24, `unknown value "..." (want argN or resultN)`},
		{"send signal=receiver", []string{"b"}, false, 24, "the function has no receiver (want b, argN or resultN)"},
		{"send signal=arg1", []string{"b"}, false, 24, "the function has no parameter arg1 (it has 1, counted from arg0)"},
		{"send topic=arg0...", nil, true, 23, "the function has no parameter arg0 (it has none)"},
		{"send delivery=sync", nil, true, 26, `unknown delivery "sync" (want inline, joined, queued, async or unknown)`},
		{"connect late=never", nil, true, 25, `unknown late "never" (want lost, error, panic, replayed or never-started)`},
	}
	for _, test := range tests {
		word, err := mustParseDirective(t, prefix+test.text).Word(test.params, test.method)
		checkDirectiveError(t, test.text, err, test.offset, test.message)
		if word != nil {
			t.Errorf("%s returns %+v beside its error", test.text, word)
		}
	}
}

// TestMadeDirective has a directive that ParseDirective would have refused.
func TestMadeDirective(t *testing.T) {
	d := &Directive{Name: "freeze", Args: []DirectiveArg{{Key: "uid", Value: "arg0", KeyOffset: 7}}}
	_, err := d.Word([]string{"uid"}, true)
	checkDirectiveError(t, "freeze", err, 7, "freeze takes no uid (want signal or topic)")
}
