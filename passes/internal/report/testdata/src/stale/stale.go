package stale

//lint:file-ignore uidmatch nothing here // want "suppression of uidmatch matches no finding .remove it."

func needed() {
	lateconnect() //lint:ignore lateconnect a reason
	lateconnect() //nolint:lateconnect // a reason
	lateconnect() //nolint:signalvet // a reason
	lateconnect() //lint:ignore signalvet a reason

	//lint:ignore lateconnect both cover it
	lateconnect() //nolint:lateconnect // both cover it
}

func stale() {
	quiet() //lint:ignore lateconnect a reason // want "^suppression of lateconnect matches no finding .remove it.$"
	quiet() //nolint:lateconnect // a reason // want "suppression of lateconnect matches no finding"
	quiet() //nolint:signalvet // a reason // want "suppression of signalvet matches no finding"

	lateconnect() //lint:ignore lateconnect,uidmatch one of two // want "suppression of uidmatch matches no finding"
	lateconnect() //lint:ignore signalvet,lateconnect the suite and its member
}

func withoutReason() {
	/* want "^suppression of lateconnect has no reason$" */ //nolint:lateconnect
	lateconnect()
	/* want "^suppression of lateconnect,errcheck has no reason$" */ //nolint:lateconnect,errcheck because it stands behind no slashes
	lateconnect()
	/* want "suppression of lateconnect has no reason" */ //lint:ignore lateconnect
	lateconnect()
}

func misspelt() {
	quiet() //lint:ignore lateconect a reason // want "^suppression names no check: lateconect; did you mean lateconnect.$"
	quiet() //nolint:signalvett // a reason // want "did you mean signalvet"
}

func othersBusiness() {
	quiet() //lint:ignore SA1000
	quiet() //nolint
	quiet() //nolint:all
	quiet() //nolint:errcheck
	quiet() //lint:ignore * a pattern may be meant for another tool
}

var lateconnect, quiet = func() {}, func() {}
