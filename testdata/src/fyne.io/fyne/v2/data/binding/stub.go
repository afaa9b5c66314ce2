// Package binding is a stub with the part of the API that the tests need.
package binding

type DataItem interface {
	AddListener(DataListener)

	RemoveListener(DataListener)
}

type DataListener interface {
	DataChanged()
}

func NewDataListener(fn func()) DataListener { return nil }

type Item[T any] interface {
	DataItem
	Get() (T, error)
	Set(T) error
}

type ExternalItem[T any] interface {
	Item[T]
	Reload() error
}

type Bool = Item[bool]

func NewBool() Bool { return *new(Item[bool]) }

type Int = Item[int]

func NewInt() Int { return *new(Item[int]) }

type String = Item[string]

type ExternalString = ExternalItem[string]

func NewString() String { return *new(Item[string]) }

func BindString(v *string) ExternalString { return *new(ExternalItem[string]) }

type List[T any] interface {
	DataList

	Append(value T) error
	Get() ([]T, error)
	GetValue(index int) (T, error)
	Prepend(value T) error
	Remove(value T) error
	Set(list []T) error
	SetValue(index int, value T) error
}

type DataList interface {
	DataItem
	GetItem(index int) (DataItem, error)
	Length() int
}

type StringList = List[string]

func NewStringList() List[string] { return *new(List[string]) }
