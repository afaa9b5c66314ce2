package forms

//lint:file-ignore uidmatch it means another check

func sameLine() {
	lateconnect() // want "call of lateconnect"
	lateconnect() //lint:ignore lateconnect a reason
	lateconnect() //nolint:lateconnect // a reason
	lateconnect() //nolint:signalvet // a reason
	lateconnect() //nolint:errcheck,signalvet // a reason
	lateconnect() //nolint:uidmatch, lateconnect // a reason
	lateconnect() // nolint:lateconnect // golangci-lint allows the blank
	lateconnect() //nolint
	lateconnect() //nolint // a reason
	lateconnect() //lint:ignore late* a pattern
	lateconnect() //lint:ignore signalvet a reason
	lateconnect() //lint:ignore lateconnect
	lateconnect() //lint:ignore uidmatch,lateconnect a reason
	lateconnect() //lint:ignore SA1000 another tool's // want "call of lateconnect"
	lateconnect() //lint:ignore uidmatch another check // want "call of lateconnect"
	lateconnect() //nolint:errcheck // another tool's // want "call of lateconnect"
	lateconnect() //nolintlint // another word // want "call of lateconnect"
	lateconnect() //lint:ignored lateconnect another word // want "call of lateconnect"
	lateconnect() /*lint:ignore lateconnect no directive*/ // want "call of lateconnect"
}

func above() {
	//lint:ignore lateconnect a reason
	lateconnect()
	lateconnect() // want "call of lateconnect"

	//nolint:lateconnect // a reason
	lateconnect()

	//lint:ignore uidmatch stacked
	//lint:ignore lateconnect stacked
	// and explained
	lateconnect()

	lateconnect() //lint:ignore uidmatch the comment below is another group // want "call of lateconnect"
	//lint:ignore lateconnect a reason
	lateconnect()
}

func longStatements() {
	//lint:ignore lateconnect the whole call
	Take(
		lateconnect(),
		func() {
			lateconnect() // want "call of lateconnect"
		},
		lateconnect(),
	)

	Take(
		lateconnect(), // want "call of lateconnect"
		//lint:ignore lateconnect one argument
		lateconnect(),
	)

	Take(
		lateconnect(),
	) //lint:ignore lateconnect the statement that ends here

	//nolint:lateconnect // the bodies too
	Take(
		func() {
			lateconnect()
		},
	)

	//lint:ignore lateconnect the condition, not the body
	if lateconnect() {
		lateconnect() // want "call of lateconnect"
	}

	//lint:ignore lateconnect the clause, not the body
	switch lateconnect() {
	//lint:ignore lateconnect the case
	case lateconnect():
		lateconnect() // want "call of lateconnect"
	}
}

//nolint:lateconnect // the whole function
func nolintCoversTheFunction() {
	lateconnect()
	if true {
		lateconnect()
	}
}

//lint:ignore lateconnect the line of the declaration only
func lintDoesNot() {
	lateconnect() // want "call of lateconnect"
}

//lint:ignore lateconnect the line of the declaration only
var (
	first = lateconnect() // want "call of lateconnect"
)

//lint:ignore lateconnect the declaration
var second = lateconnect()

var third = []bool{
	//lint:ignore lateconnect the element
	lateconnect(),
	lateconnect(), // want "call of lateconnect"
}
